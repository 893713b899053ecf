import 'primereact/resources/themes/lara-light-blue/theme.css';
import 'primeicons/primeicons.css';
import {Avatar} from 'primereact/avatar';
import {Button} from 'primereact/button';
import {PrimeReactProvider} from 'primereact/api';
import {Menu} from 'primereact/menu';
import {Menubar} from 'primereact/menubar';
import {useRef} from 'react';
import {Content, show} from './react-root.jsx';
import {act, look, nav, others, own, picture, user} from './scene.js';

const symbols = {notifications: 'pi pi-bell', language: 'pi pi-globe', help: 'pi pi-question-circle', company: 'pi pi-building'};
const model = (items) => items.map(({text, act: does}) => ({label: text, icon: does === 'sign-out' ? 'pi pi-sign-out' : 'pi pi-cog', command: () => act(does)}));
function Drop({items, face, kind, label}) {
  const menu = useRef(null);
  const toggle = (event) => menu.current.toggle(event);
  return (
    <>
      <Menu model={model(items)} popup ref={menu} popupAlignment="right" />
      {face ? (
        <button type="button" className="p-link layout-topbar-button own-button" onClick={toggle}>
          {face}
        </button>
      ) : (
        <Button type="button" icon={symbols[kind]} text label={kind === 'company' ? label : undefined} aria-label={label} aria-haspopup onClick={toggle} />
      )}
    </>
  );
}
const face =
  look === 'icon' || look === 'name' ? (
    <>
      <i className="pi pi-user" />
      <span>{user.name}</span>
    </>
  ) : look === 'picture' ? (
    <Avatar image={picture} shape="circle" />
  ) : (
    <Avatar label={user.initials} shape="circle" />
  );
const end = (
  <div style={{display: 'flex', gap: 8}}>
    {others.map((other) => (
      <Drop key={other.kind} {...other} />
    ))}
    {own && <Drop items={own} face={face} />}
  </div>
);
show(
  <PrimeReactProvider>
    <Menubar model={nav.map((label) => ({label}))} end={end} />
    <Content />
  </PrimeReactProvider>,
  () => document.querySelector('.own-button'),
);
