import {useEffect, useState} from 'react';
import {Levels, showReact, useContact, useTruth} from './contact-react.jsx';
import {ask, save} from './crm.js';

/** Two steps; what was filled in first is out of the page in the second, and not saved before the end. */
showReact(() => {
  const {contact} = useContact();
  const [draft, setDraft] = useState(contact);
  const [step, setStep] = useState(1);
  useEffect(() => setDraft(contact), [contact]);
  useTruth(step === 3 ? undefined : draft);
  const set = (name) => (event) => setDraft({...draft, [name]: event.target.value});
  const goOn = async (event) => {
    event.preventDefault();
    // The server is asked whether the name will do: nothing is saved by that.
    if (step === 1) await ask('names');
    else await save(draft);
    setStep(step + 1);
  };
  if (step === 3) return <p role="status">Saved</p>;
  return (
    <form key={step} onSubmit={goOn}>
      {step === 1 ? (
        <label>
          Name <input value={draft.name} onChange={set('name')} />
        </label>
      ) : (
        <label>
          Level{' '}
          <select value={draft.level} onChange={set('level')}>
            <Levels />
          </select>
        </label>
      )}
      <button type="submit">{step === 1 ? 'Next' : 'Save'}</button>
    </form>
  );
});
