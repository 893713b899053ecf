// The second of the three ways to guard unsaved work: a text in `returnValue`.
const form = document.querySelector('form.record');
const before = form === null ? '' : contents();
let leavesBySaving = false;

function contents() {
  return JSON.stringify([...new FormData(form)]);
}

form?.addEventListener('input', () => {
  form.querySelector('[role=status]').textContent = contents() === before ? '' : 'Unsaved changes';
});
form?.addEventListener('submit', () => {
  leavesBySaving = true;
});
addEventListener('beforeunload', (event) => {
  if (form !== null && !leavesBySaving && contents() !== before) event.returnValue = 'Unsaved changes';
});
