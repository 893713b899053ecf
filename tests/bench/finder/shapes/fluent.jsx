import {Avatar, FluentProvider, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Persona, webLightTheme} from '@fluentui/react-components';
import {Content, show} from './react-root.jsx';
import {act, brand, glyph, look, nav, others, own, picture, scene, user, words} from './scene.js';

const Drop = ({items, children}) => (
  <Menu>
    <MenuTrigger disableButtonEnhancement>{children}</MenuTrigger>
    <MenuPopover>
      <MenuList>
        {items.map(({text, act: does}) => (
          <MenuItem key={text} onClick={() => act(does)}>
            {text}
          </MenuItem>
        ))}
      </MenuList>
    </MenuPopover>
  </Menu>
);
show(
  <FluentProvider theme={webLightTheme} dir={scene.rtl ? 'rtl' : 'ltr'}>
    <header style={{display: 'flex', gap: 12, padding: 6, background: '#0f6cbd', alignItems: 'center'}}>
      <b>{brand}</b>
      {nav.map((text) => (
        <a key={text} href={`#/${text}`}>
          {text}
        </a>
      ))}
      <div style={{marginInlineStart: 'auto', display: 'flex', gap: 8}}>
        {others.map(({kind, label, items}) => (
          <Drop key={kind} items={items}>
            <MenuButton appearance="subtle" aria-label={kind === 'company' ? undefined : label}>
              {kind === 'company' ? label : glyph[kind]}
            </MenuButton>
          </Drop>
        ))}
        {own && (
          <Drop items={own}>
            {look === 'name' ? (
              <MenuButton className="own-button" appearance="transparent" aria-label={`${words.account}: ${user.name}`}>
                <Persona name={user.name} secondaryText="Sales" />
              </MenuButton>
            ) : (
              <button type="button" className="own-button" style={{border: 0, background: 'none', padding: 0}} title={user.name}>
                <Avatar name={user.name} image={look === 'picture' ? {src: picture} : undefined} />
              </button>
            )}
          </Drop>
        )}
      </div>
    </header>
    <Content />
  </FluentProvider>,
  () => document.querySelector('.own-button'),
);
