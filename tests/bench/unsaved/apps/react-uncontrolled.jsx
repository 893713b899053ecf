import {useEffect, useRef} from 'react';
import {Buttons, Levels, showReact, useContact} from './contact-react.jsx';
import {tell} from './crm.js';

showReact(() => {
  const {contact, keep, message, next} = useContact();
  const form = useRef(null);
  const read = () => {
    const {name, note, level, vip} = form.current.elements;
    return {id: contact.id, name: name.value, note: note.value, level: level.value, vip: vip.checked};
  };
  useEffect(() => tell(() => (contact.id ? read() : undefined)));
  return (
    <form
      ref={form}
      key={contact.id}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(read());
      }}
    >
      <label>
        Name <input name="name" defaultValue={contact.name} />
      </label>
      <label>
        Note <textarea name="note" defaultValue={contact.note} />
      </label>
      <label>
        Level{' '}
        <select name="level" defaultValue={contact.level}>
          <Levels />
        </select>
      </label>
      <label>
        <input type="checkbox" name="vip" defaultChecked={contact.vip} /> VIP
      </label>
      <Buttons undo={() => form.current.reset()} next={next} message={message} />
    </form>
  );
});
