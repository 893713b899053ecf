import {useState} from 'react';
import {showReact, useContact} from './contact-react.jsx';
import {save, tell} from './crm.js';

/** A table whose cells become fields by a double press or F2; Enter sends the one cell. */
showReact(() => {
  const {contact} = useContact();
  const [names, setNames] = useState(['Ada Li', 'Bo Chen']);
  const [draft, setDraft] = useState(undefined);
  tell(() => (draft === undefined ? undefined : {id: contact.id, name: draft.text}));
  const keep = async (event) => {
    if (event.key === 'Escape') setDraft(undefined);
    if (event.key !== 'Enter') return;
    await save({id: contact.id, name: draft.text});
    setNames(names.with(draft.row, draft.text));
    setDraft(undefined);
  };
  return (
    <table>
      <tbody>
        {names.map((name, row) => (
          <tr key={name}>
            <td tabIndex={0} onDoubleClick={() => setDraft({row, text: name})} onKeyDown={(event) => event.key === 'F2' && setDraft({row, text: name})}>
              {draft?.row === row ? <input aria-label="Name" value={draft.text} onChange={(event) => setDraft({row, text: event.target.value})} onKeyDown={keep} /> : name}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
