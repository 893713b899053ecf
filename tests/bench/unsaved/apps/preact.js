import {h, render} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import {blank, levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

function Contact() {
  const [contact, setContact] = useState(blank);
  const [draft, setDraft] = useState(blank);
  const [message, setMessage] = useState('');
  const latest = useRef(draft);
  latest.current = draft;
  const show = (next) => {
    setContact(next);
    setDraft(next);
  };
  useEffect(() => {
    tell(() => (latest.current.id ? latest.current : undefined));
    load().then(show);
  }, []);
  const set = (name, read) => (event) => setDraft({...draft, [name]: read(event.target)});
  const value = (field) => field.value;
  const keep = () =>
    save(draft).then(
      () => {
        setContact(draft);
        setMessage(saved);
      },
      () => setMessage(refused),
    );
  const button = (text, press) => h('button', {type: 'button', onClick: press}, text);
  return h(
    'section',
    null,
    h('label', null, 'Name ', h('input', {value: draft.name, onInput: set('name', value)})),
    h('label', null, 'Note ', h('textarea', {value: draft.note, onInput: set('note', value)})),
    h(
      'label',
      null,
      'Level ',
      h(
        'select',
        {value: draft.level, onChange: set('level', value)},
        levels.map((level) => h('option', {value: level}, level)),
      ),
    ),
    h('label', null, h('input', {type: 'checkbox', checked: draft.vip, onChange: set('vip', (field) => field.checked)}), ' VIP'),
    button('Save', keep),
    button('Undo', () => setDraft(contact)),
    button('Next contact', () => load(2).then(show)),
    h('p', {role: 'status'}, message),
  );
}

whenAsked(() => render(h(Contact), root()));
