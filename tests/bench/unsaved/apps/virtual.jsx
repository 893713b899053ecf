import {useState} from 'react';
import {List} from 'react-window';
import {showReact, useContact, useTruth} from './contact-react.jsx';

/** Rows that are not in view are not in the page: what was typed there is in the app alone. */
const Row = ({index, style, texts, set}) => (
  <div style={style}>
    <label>
      Row {index} <input value={texts[index]} onChange={(event) => set(index, event.target.value)} />
    </label>
  </div>
);

showReact(() => {
  const {contact} = useContact();
  const [texts, setTexts] = useState(() => Array.from({length: 300}, () => 'x'));
  useTruth(contact.id ? {id: contact.id, rows: texts.every((text) => text === 'x') ? '' : 'changed'} : undefined);
  const set = (index, text) => setTexts(texts.with(index, text));
  return (
    <div style={{height: 300}}>
      <List rowComponent={Row} rowCount={300} rowHeight={40} rowProps={{texts, set}} />
    </div>
  );
});
