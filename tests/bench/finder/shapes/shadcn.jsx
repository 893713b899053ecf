import * as Avatar from '@radix-ui/react-avatar';
import * as Menu from '@radix-ui/react-dropdown-menu';
import {Bell, Building2, Globe, LogOut, CircleHelp, User} from 'lucide-react';
import {Content, show} from './react-root.jsx';
import {act, brand, look, nav, others, own, picture, scene, user} from './scene.js';

// Radix under Tailwind's classes, as shadcn/ui writes it (Atomic CRM): the user's button has no name at all.
const symbols = {notifications: Bell, language: Globe, help: CircleHelp, company: Building2};
const bare = {background: 'none', border: 0, cursor: 'pointer', height: 36, display: 'inline-flex', alignItems: 'center', gap: 6};
const Drop = ({children, items, name}) => (
  <Menu.Root dir={scene.rtl ? 'rtl' : 'ltr'}>
    <Menu.Trigger asChild>
      <button type="button" data-slot="dropdown-menu-trigger" className="relative h-8 w-8 rounded-full" style={bare} aria-label={name}>
        {children}
      </button>
    </Menu.Trigger>
    <Menu.Portal>
      <Menu.Content align="end" style={{background: '#fff', border: '1px solid #ccc', padding: 4}}>
        {items.map(({text, act: does}) => (
          <Menu.Item key={text} data-slot="dropdown-menu-item" style={{padding: '6px 12px', cursor: 'pointer'}} onSelect={() => act(does)}>
            {does === 'sign-out' && <LogOut size={14} />} {text}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Portal>
  </Menu.Root>
);
show(
  <>
    <header style={{display: 'flex', gap: 12, padding: 8, background: '#eee', alignItems: 'center'}}>
      <b>{brand}</b>
      {nav.map((text) => (
        <a key={text} href={`#/${text}`}>
          {text}
        </a>
      ))}
      <div style={{marginInlineStart: 'auto', display: 'flex', gap: 12}}>
        {others.map(({kind, label, items}) => {
          const Drawn = symbols[kind];
          return (
            <Drop key={kind} items={items} name={kind === 'company' ? undefined : label}>
              <Drawn size={18} />
              {kind === 'company' && label}
            </Drop>
          );
        })}
        {own && (
          <Drop items={own}>
            <Avatar.Root
              data-slot="avatar"
              style={{width: 32, height: 32, borderRadius: '50%', overflow: 'hidden', background: '#cde', display: 'inline-flex', alignItems: 'center', justifyContent: 'center'}}
            >
              {look === 'picture' && <Avatar.Image src={picture} width="32" />}
              <Avatar.Fallback data-slot="avatar-fallback">{look === 'icon' ? <User size={18} /> : user.initials}</Avatar.Fallback>
            </Avatar.Root>
          </Drop>
        )}
      </div>
    </header>
    <Content />
  </>,
  () => [...document.querySelectorAll('header [aria-haspopup]')].at(-1),
);
