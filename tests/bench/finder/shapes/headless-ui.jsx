import {Menu, MenuButton, MenuItem, MenuItems} from '@headlessui/react';
import {Content, show} from './react-root.jsx';
import {act, brand, glyph, look, nav, others, own, picture, user} from './scene.js';

// The bar of Tailwind UI, whose user button says so for screen readers alone.
const hidden = {position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0,0,0,0)', whiteSpace: 'nowrap'};
const Drop = ({items, children, ...rest}) => (
  <Menu as="div" style={{position: 'relative'}}>
    <MenuButton style={{display: 'flex', borderRadius: 999, border: 0, cursor: 'pointer', background: 'none'}} {...rest}>
      {children}
    </MenuButton>
    <MenuItems style={{position: 'absolute', insetInlineEnd: 0, background: '#fff', border: '1px solid #ccc', width: 200, zIndex: 9}}>
      {items.map(({text, act: does}) => (
        <MenuItem key={text}>
          <button type="button" style={{display: 'block', padding: '8px 16px', border: 0}} onClick={() => act(does)}>
            {text}
          </button>
        </MenuItem>
      ))}
    </MenuItems>
  </Menu>
);
show(
  <>
    <nav style={{display: 'flex', background: '#1f2937', padding: 12, gap: 16, color: '#fff'}}>
      <b>{brand}</b>
      {nav.map((text) => (
        <a key={text} href={`#/${text}`} style={{color: '#fff'}}>
          {text}
        </a>
      ))}
      <div style={{marginInlineStart: 'auto', display: 'flex', gap: 16}}>
        {others.map(({kind, label, items}) => (
          <Drop key={kind} items={items}>
            {kind === 'company' ? (
              label
            ) : (
              <>
                <span style={hidden}>{label}</span>
                {glyph[kind]}
              </>
            )}
          </Drop>
        ))}
        {own && (
          <Drop items={own} data-headless="own">
            {look === 'picture' ? (
              <>
                <span style={hidden}>Open user menu</span>
                <img alt="" src={picture} width="32" height="32" style={{borderRadius: '50%'}} />
              </>
            ) : (
              <span style={{width: 32, height: 32, borderRadius: '50%', background: '#69c', lineHeight: '32px'}}>{user.initials}</span>
            )}
          </Drop>
        )}
      </div>
    </nav>
    <Content />
  </>,
  () => document.querySelector('[data-headless=own]'),
);
