const form = document.querySelector('form.record');
let leavesBySaving = false;

// Against what the server sent, so that what was typed before this script came counts too.
const isUnsaved = () => form !== null && [...form.elements].some((field) => 'defaultValue' in field && field.value !== field.defaultValue);

form?.addEventListener('submit', () => {
  leavesBySaving = true;
});
addEventListener('beforeunload', (event) => {
  if (!leavesBySaving && isUnsaved()) event.preventDefault();
});
