import {App, Button, DatePicker, Form, Input, Select, Switch} from 'antd';
import dayjs from 'dayjs';
import {useEffect} from 'react';
import {showReact, useContact} from './contact-react.jsx';
import {levels, refused, saved, tell} from './crm.js';

const shown = ({since, ...contact}) => ({...contact, since: since ? dayjs(since) : null});
const kept = ({since, ...contact}, id) => ({...contact, id, since: since ? since.format('YYYY-MM-DD') : ''});

function Contact() {
  const {contact, keep, next} = useContact();
  const [form] = Form.useForm();
  const {message} = App.useApp();
  useEffect(() => form.setFieldsValue(shown(contact)), [contact, form]);
  useEffect(() => tell(() => (contact.id ? kept(form.getFieldsValue(), contact.id) : undefined)));
  const finish = async (values) => {
    // The toast goes by itself, as toasts do.
    if ((await keep(kept(values, contact.id))) === refused) message.error(refused);
    else message.success(saved);
  };
  return (
    <Form form={form} onFinish={finish} layout="vertical" style={{width: 400}}>
      <Form.Item name="name" label="Name">
        <Input />
      </Form.Item>
      <Form.Item name="note" label="Note">
        <Input.TextArea />
      </Form.Item>
      <Form.Item name="level" label="Level">
        <Select options={levels.map((value) => ({value, label: value}))} />
      </Form.Item>
      <Form.Item name="since" label="Since">
        <DatePicker />
      </Form.Item>
      <Form.Item name="vip" label="VIP" valuePropName="checked">
        <Switch />
      </Form.Item>
      <Button htmlType="submit" type="primary">
        Save
      </Button>
      <Button onClick={() => form.setFieldsValue(shown(contact))}>Undo</Button>
      <Button onClick={next}>Next contact</Button>
    </Form>
  );
}

showReact(() => (
  <App>
    <Contact />
  </App>
));
