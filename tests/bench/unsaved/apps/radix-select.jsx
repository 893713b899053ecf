import * as Select from '@radix-ui/react-select';
import {useEffect, useState} from 'react';
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
      <Select.Root value={draft.level} onValueChange={(level) => level && setDraft({...draft, level})}>
        <Select.Trigger id="level">
          <Select.Value />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content position="popper">
            <Select.Viewport>
              {levels.map((level) => (
                <Select.Item key={level} value={level}>
                  <Select.ItemText>{level}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
      <Buttons undo={() => setDraft(contact)} next={next} message={message} />
    </form>
  );
});
