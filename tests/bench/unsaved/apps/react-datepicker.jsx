import {useEffect, useState} from 'react';
import DatePicker from 'react-datepicker';
import {Buttons, showReact, useContact, useTruth} from './contact-react.jsx';

const text = (date) => `${date.getFullYear()}-${`${date.getMonth() + 1}`.padStart(2, '0')}-${`${date.getDate()}`.padStart(2, '0')}`;

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
      <label htmlFor="since">Since</label>
      <DatePicker
        id="since"
        selected={draft.since ? new Date(`${draft.since}T12:00`) : null}
        dateFormat="yyyy-MM-dd"
        onChange={(date) => setDraft({...draft, since: date === null ? '' : text(date)})}
      />
      <Buttons undo={() => setDraft(contact)} next={next} message={message} />
    </form>
  );
});
