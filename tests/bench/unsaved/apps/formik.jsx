import {Field, Form, Formik} from 'formik';
import {Buttons, Levels, showReact, useContact, useTruth} from './contact-react.jsx';

const Truth = ({values}) => {
  useTruth(values);
  return null;
};

showReact(() => {
  const {contact, keep, message, next} = useContact();
  return (
    <Formik initialValues={contact} enableReinitialize onSubmit={keep}>
      {({values, resetForm}) => (
        <Form>
          <Truth values={values} />
          <label htmlFor="name">
            Name <Field id="name" name="name" />
          </label>
          <label htmlFor="note">
            Note <Field id="note" name="note" as="textarea" />
          </label>
          <label htmlFor="level">
            Level{' '}
            <Field id="level" name="level" as="select">
              <Levels />
            </Field>
          </label>
          <label htmlFor="vip">
            <Field id="vip" name="vip" type="checkbox" /> VIP
          </label>
          <Buttons undo={() => resetForm()} next={next} message={message} />
        </Form>
      )}
    </Formik>
  );
});
