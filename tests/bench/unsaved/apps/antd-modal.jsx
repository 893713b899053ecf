import {Button, Form, Input, Modal} from 'antd';
import {useState} from 'react';
import {showReact, useContact} from './contact-react.jsx';
import {tell} from './crm.js';

showReact(() => {
  const {contact, keep} = useContact();
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm();
  tell(() => (isOpen ? {...contact, ...form.getFieldsValue()} : undefined));
  return (
    <>
      <p>{contact.name}</p>
      <Button
        onClick={() => {
          form.setFieldsValue(contact);
          setOpen(true);
        }}
      >
        Edit
      </Button>
      <Modal
        title="Contact"
        open={isOpen}
        okText="Save"
        onOk={async () => {
          await keep({...contact, ...form.getFieldsValue()});
          setOpen(false);
        }}
        onCancel={() => setOpen(false)}
      >
        <Form form={form}>
          <Form.Item name="name" label="Name">
            <Input />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
});
