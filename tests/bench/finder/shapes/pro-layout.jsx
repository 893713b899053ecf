import {BellOutlined, GlobalOutlined, LogoutOutlined, QuestionCircleOutlined, UserOutlined} from '@ant-design/icons';
import {ProLayout} from '@ant-design/pro-components';
import {ConfigProvider, Dropdown} from 'antd';
import {Content, show} from './react-root.jsx';
import {act, brand, look, nav, others, own, picture, scene, user} from './scene.js';

// What `ant-design-pro` makes: the avatar is the layout's, the menu is a drop-down around it.
const symbols = {notifications: <BellOutlined />, language: <GlobalOutlined />, help: <QuestionCircleOutlined />, company: <span>{scene.words.company[0]}</span>};
const entries = (list) => ({
  items: list.map(({text, act: does}) => ({key: text, label: text, icon: does === 'sign-out' ? <LogoutOutlined /> : <UserOutlined />})),
  onClick: ({key}) => act(list.find(({text}) => text === key).act),
});
show(
  <ConfigProvider direction={scene.rtl ? 'rtl' : 'ltr'}>
    <ProLayout
      title={brand}
      layout={look === 'name' ? 'side' : 'mix'}
      location={{pathname: '/'}}
      route={{path: '/', routes: nav.map((text, index) => ({path: `/${index}`, name: text}))}}
      actionsRender={() =>
        others.map(({kind, items}) => (
          <Dropdown key={kind} menu={entries(items)}>
            <span>{symbols[kind]}</span>
          </Dropdown>
        ))
      }
      avatarProps={own ? {src: picture, title: user.name, size: 'small', render: (_, dom) => <Dropdown menu={entries(own)}>{dom}</Dropdown>} : undefined}
    >
      <Content />
    </ProLayout>
  </ConfigProvider>,
  () => [...document.querySelectorAll('.ant-dropdown-trigger')].find((node) => node.querySelector('.ant-avatar')),
);
