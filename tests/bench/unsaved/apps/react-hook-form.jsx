import {useEffect} from 'react';
import {useForm} from 'react-hook-form';
import {Buttons, Levels, showReact, useContact} from './contact-react.jsx';
import {tell} from './crm.js';

showReact(() => {
  const {contact, keep, message, next} = useContact();
  const {register, handleSubmit, reset, getValues} = useForm({defaultValues: contact});
  useEffect(() => reset(contact), [contact, reset]);
  useEffect(() => tell(() => (contact.id ? {...getValues(), id: contact.id} : undefined)));
  return (
    <form onSubmit={handleSubmit(keep)}>
      <label>
        Name <input {...register('name')} />
      </label>
      <label>
        Note <textarea {...register('note')} />
      </label>
      <label>
        Level{' '}
        <select {...register('level')}>
          <Levels />
        </select>
      </label>
      <label>
        <input type="checkbox" {...register('vip')} /> VIP
      </label>
      <Buttons undo={() => reset(contact)} next={next} message={message} />
    </form>
  );
});
