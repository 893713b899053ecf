import {useEffect, useState} from 'react';
import {Buttons, showReact, useContact, useTruth} from './contact-react.jsx';

/** The field is made anew each time that it is left, with what was typed. */
showReact(() => {
  const {contact, keep, message, next} = useContact();
  const [draft, setDraft] = useState(contact);
  const [times, setTimes] = useState(0);
  useEffect(() => setDraft(contact), [contact]);
  useTruth(draft);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep(draft);
      }}
    >
      <label key={times}>
        Name <input name="name" value={draft.name} onChange={(event) => setDraft({...draft, name: event.target.value})} onBlur={() => setTimes(times + 1)} />
      </label>
      <Buttons undo={() => setDraft(contact)} next={next} message={message} />
    </form>
  );
});
