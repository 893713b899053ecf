/** Asks the server and gives its whole answer: with status 200 always, only `Result.StatusCode` tells. */
export async function post(path, message = {}) {
  const answer = await fetch(path, {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(message)});
  return answer.json();
}

export const findContacts = () => post('/FHH/EM1HNCRM/API/v1/object/search/service/find_search_object_list', {object_describe_api_name: 'ContactObj'});

export const saveContact = (fields) => post('/FHH/EM1HNCRM/API/v1/object/ContactObj/action/Edit', fields);
