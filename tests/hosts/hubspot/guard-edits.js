// The second of the three ways to guard unsaved work: a text in `returnValue`.
const form = document.querySelector('form.record');
let leavesBySaving = false;

// Against what the server sent, so that what was typed before this script came counts too.
const isUnsaved = () => form !== null && [...form.elements].some((field) => 'defaultValue' in field && field.value !== field.defaultValue);

function tell() {
  form.querySelector('[role=status]').textContent = isUnsaved() ? 'Unsaved changes' : '';
}

form?.addEventListener('input', tell);
form?.addEventListener('submit', () => {
  leavesBySaving = true;
});
addEventListener('beforeunload', (event) => {
  if (!leavesBySaving && isUnsaved()) event.returnValue = 'Unsaved changes';
});
