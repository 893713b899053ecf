import {useEffect, useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {blank, levels, load, root, save, tell, whenAsked, refused, saved} from './crm.js';

/** The reader's way to a React form. */
export const showReact = (App) =>
  whenAsked(() => {
    createRoot(root()).render(<App />);
  });

/** Loads a contact once, and tells the bench what the form holds. */
export function useContact() {
  const [contact, setContact] = useState(blank);
  const [message, setMessage] = useState('');
  useEffect(() => void load().then(setContact), []);
  const keep = (next) =>
    save(next).then(
      () => {
        setContact(next);
        setMessage(saved);
      },
      () => {
        setMessage(refused);
        return refused;
      },
    );
  return {contact, keep, message, next: () => load(2).then(setContact)};
}

export function useTruth(model) {
  const latest = useRef(model);
  latest.current = model;
  useEffect(() => tell(() => (latest.current?.id ? latest.current : undefined)), []);
}

export const Levels = () => levels.map((level) => <option key={level}>{level}</option>);

export const Buttons = ({undo, next, message}) => (
  <>
    <button type="submit">Save</button>
    <button type="button" onClick={undo}>
      Undo
    </button>
    <button type="button" onClick={next}>
      Next contact
    </button>
    <p role="status">{message}</p>
  </>
);
