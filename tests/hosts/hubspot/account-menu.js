const button = document.querySelector('#hs-global-toolbar-accounts');
const menu = document.querySelector('#hs-account-menu');

function show(open) {
  menu.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
}

button.addEventListener('click', () => show(menu.hidden));
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || menu.hidden) return;
  show(false);
  button.focus();
});
addEventListener('pointerdown', (event) => {
  if (!event.composedPath().some((node) => node === menu || node === button)) show(false);
});
