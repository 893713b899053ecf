import {BellOutlined, GlobalOutlined, LogoutOutlined, QuestionCircleOutlined, SettingOutlined, UserOutlined} from '@ant-design/icons';
import {Avatar, ConfigProvider, Dropdown, Layout, Menu} from 'antd';
import {Content, show} from './react-root.jsx';
import {act, brand, look, nav, others, own, picture, scene, user} from './scene.js';

// ant-design-pro before its layout became a package: everything opens under the pointer.
const symbols = {notifications: <BellOutlined />, language: <GlobalOutlined />, help: <QuestionCircleOutlined />};
const entries = (list) => ({
  items: list.map(({text, act: does}) => ({key: text, label: text, icon: does === 'sign-out' ? <LogoutOutlined /> : <SettingOutlined />})),
  onClick: ({key}) => act(list.find(({text}) => text === key).act),
});
const face =
  look === 'picture' ? <Avatar size="small" src={picture} /> : look === 'icon' ? <Avatar size="small" icon={<UserOutlined />} /> : <Avatar size="small">{user.initials}</Avatar>;
show(
  <ConfigProvider direction={scene.rtl ? 'rtl' : 'ltr'}>
    <Layout>
      <Layout.Header style={{display: 'flex', color: '#fff', gap: 16}}>
        <b>{brand}</b>
        <Menu theme="dark" mode="horizontal" style={{flex: 1}} items={nav.map((text) => ({key: text, label: text}))} />
        {others.map(({kind, label, items}) => (
          <Dropdown key={kind} menu={entries(items)}>
            <span style={{cursor: 'pointer'}}>{symbols[kind] ?? label}</span>
          </Dropdown>
        ))}
        {own && (
          <Dropdown menu={entries(own)} placement="bottomRight">
            <span className="account" style={{cursor: 'pointer'}}>
              {face} <span>{user.name}</span>
            </span>
          </Dropdown>
        )}
      </Layout.Header>
      <Content />
    </Layout>
  </ConfigProvider>,
  () => document.querySelector('header .account'),
);
