/** A link to a plan opens it: browsers scroll to a closed `details`, but leave it closed. */
function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  const details = target?.closest('details');
  if (details && !details.open) {
    details.open = true;
    target?.scrollIntoView();
  }
}
addEventListener('hashchange', openTarget);
openTarget();
