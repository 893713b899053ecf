import * as Menu from '@radix-ui/react-dropdown-menu';
import {ChevronsUpDown, LogOut} from 'lucide-react';
import {Content, show} from './react-root.jsx';
import {act, brand, nav, others, own, picture, scene, user} from './scene.js';

// The side bar of shadcn/ui: the company on top, the user at the foot, both of one make.
const Drop = ({children, items, className}) => (
  <Menu.Root dir={scene.rtl ? 'rtl' : 'ltr'}>
    <Menu.Trigger asChild>
      <button
        type="button"
        data-slot="dropdown-menu-trigger"
        data-sidebar="menu-button"
        className={className}
        style={{display: 'flex', gap: 8, width: '100%', padding: 8, border: 0, cursor: 'pointer', textAlign: 'start'}}
      >
        {children}
        <ChevronsUpDown size={16} />
      </button>
    </Menu.Trigger>
    <Menu.Portal>
      <Menu.Content side="right" align="end" style={{background: '#fff', border: '1px solid #ccc', padding: 4, minWidth: 200}}>
        {items.map(({text, act: does}) => (
          <Menu.Item key={text} style={{padding: '6px 12px'}} onSelect={() => act(does)}>
            {does === 'sign-out' && <LogOut size={14} />}
            {text}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Portal>
  </Menu.Root>
);
const company = others.find(({kind}) => kind === 'company');
show(
  <div style={{display: 'flex', minHeight: '100vh'}}>
    <div data-slot="sidebar" style={{width: 230, position: 'sticky', top: 0, height: '100vh', display: 'flex', flexDirection: 'column', background: '#f5f5f5'}}>
      {company ? (
        <Drop items={company.items} className="peer/menu-button">
          <span style={{width: 32, height: 32, borderRadius: 8, background: '#246', color: '#fff', textAlign: 'center', lineHeight: '32px'}}>{company.label.slice(0, 1)}</span>
          <span style={{flex: 1}}>{company.label}</span>
        </Drop>
      ) : (
        <b>{brand}</b>
      )}
      <ul style={{flex: 1}}>
        {nav.map((text) => (
          <li key={text}>
            <a href={`#/${text}`}>{text}</a>
          </li>
        ))}
      </ul>
      {own && (
        <Drop items={own} className="peer/menu-button own-entry">
          <img src={picture} width="32" height="32" alt={user.name} style={{borderRadius: 8}} />
          <span style={{flex: 1}}>
            <b>{user.name}</b>
            <br />
            <small>{user.email}</small>
          </span>
        </Drop>
      )}
    </div>
    <Content />
  </div>,
  () => document.querySelector('.own-entry'),
);
