/** Asks the server; where the session is gone there is nothing to show, and the login page comes. */
export async function aura(message) {
  const answer = await fetch('/aura', {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(message)});
  const body = await answer.text();
  if (body.includes('aura:invalidSession')) {
    location.assign(`/?startURL=${encodeURIComponent(location.pathname)}`);
    return new Promise(() => {});
  }
  return JSON.parse(body).actions[0].returnValue;
}
