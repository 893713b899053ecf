const form = document.querySelector('form.record');
const before = form === null ? '' : contents();
let leavesBySaving = false;

function contents() {
  return JSON.stringify([...new FormData(form)]);
}

form?.addEventListener('submit', () => {
  leavesBySaving = true;
});
addEventListener('beforeunload', (event) => {
  if (form !== null && !leavesBySaving && contents() !== before) event.preventDefault();
});
