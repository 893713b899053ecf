import {useEffect, useState} from 'react';
import {Buttons, Levels, showReact, useContact, useTruth} from './contact-react.jsx';

showReact(() => {
  const {contact, keep, message, next} = useContact();
  const [draft, setDraft] = useState(contact);
  useEffect(() => setDraft(contact), [contact]);
  useTruth(draft);
  const set = (name) => (event) => setDraft({...draft, [name]: event.target.type === 'checkbox' ? event.target.checked : event.target.value});
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep(draft);
      }}
    >
      <label>
        Name <input value={draft.name} onChange={set('name')} />
      </label>
      <label>
        Note <textarea value={draft.note} onChange={set('note')} />
      </label>
      <label>
        Level{' '}
        <select value={draft.level} onChange={set('level')}>
          <Levels />
        </select>
      </label>
      <label>
        <input type="checkbox" checked={draft.vip} onChange={set('vip')} /> VIP
      </label>
      <Buttons undo={() => setDraft(contact)} next={next} message={message} />
    </form>
  );
});
