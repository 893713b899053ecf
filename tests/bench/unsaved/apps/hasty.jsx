import {useRef, useState} from 'react';
import {showReact, useContact} from './contact-react.jsx';
import {save, tell} from './crm.js';

/** Closes at once and sends afterwards, as apps do that trust their server. */
showReact(() => {
  const {contact} = useContact();
  const [draft, setDraft] = useState(undefined);
  const sending = useRef(undefined);
  tell(() => draft ?? sending.current);
  const keep = async (event) => {
    event.preventDefault();
    sending.current = draft;
    setDraft(undefined);
    await save(sending.current);
    sending.current = undefined;
  };
  return draft === undefined ? (
    <button type="button" onClick={() => setDraft(contact)}>
      Edit
    </button>
  ) : (
    <div role="dialog" aria-label="Contact">
      <form onSubmit={keep}>
        <label>
          Name <input value={draft.name} onChange={(event) => setDraft({...draft, name: event.target.value})} />
        </label>
        <button type="submit">Save</button>
      </form>
    </div>
  );
});
