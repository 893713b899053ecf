import {useEffect, useState} from 'react';
import Select from 'react-select';
import {Buttons, showReact, useContact, useTruth} from './contact-react.jsx';
import {levels} from './crm.js';

showReact(() => {
  const {contact, keep, message, next} = useContact();
  const [draft, setDraft] = useState(contact);
  useEffect(() => setDraft(contact), [contact]);
  useTruth(draft);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep(draft);
      }}
    >
      <label htmlFor="level">Level</label>
      <Select
        inputId="level"
        options={levels.map((value) => ({value, label: value}))}
        value={{value: draft.level, label: draft.level}}
        onChange={({value}) => setDraft({...draft, level: value})}
      />
      <Buttons undo={() => setDraft(contact)} next={next} message={message} />
    </form>
  );
});
