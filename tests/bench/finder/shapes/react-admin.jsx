import TranslateIcon from '@mui/icons-material/Translate';
import NotificationsIcon from '@mui/icons-material/Notifications';
import {IconButton, ListItemIcon, ListItemText, Menu, MenuItem} from '@mui/material';
import PowerSettingsNewIcon from '@mui/icons-material/PowerSettingsNew';
import {forwardRef, useState} from 'react';
import {Admin, AppBar, CustomRoutes, Layout, Logout, UserMenu, useUserMenu} from 'react-admin';
import {Route} from 'react-router-dom';
import {Content, show} from './react-root.jsx';
import {act, look, others, own, picture, user, words} from './scene.js';

// The library's own `Logout`, through its auth provider: the real button that a react-admin app has.
const authProvider = {
  checkAuth: async () => {},
  checkError: async () => {},
  getPermissions: async () => undefined,
  login: async () => {},
  logout: async () => {
    act('sign-out');
    return false;
  },
  ...(look === 'icon' ? {} : {getIdentity: async () => ({id: 7, fullName: user.name, avatar: look === 'picture' ? picture : undefined})}),
};
const said = {'ra.auth.user_menu': words.profile, 'ra.auth.logout': words.signOut, 'ra.action.refresh': 'Refresh'};
const i18nProvider = {translate: (key, {_} = {}) => said[key] ?? _ ?? key.split('.').at(-1), changeLocale: async () => {}, getLocale: () => 'en', getLocales: () => []};

function Other({kind, label, items}) {
  const [at, setAt] = useState(null);
  return (
    <>
      <IconButton color="inherit" title={label} aria-haspopup="true" onClick={(event) => setAt(event.currentTarget)}>
        {kind === 'notifications' ? <NotificationsIcon /> : kind === 'language' ? <TranslateIcon /> : label}
      </IconButton>
      <Menu anchorEl={at} open={at !== null} onClose={() => setAt(null)}>
        {items.map(({text, act: does}) => (
          <MenuItem key={text} onClick={() => act(does)}>
            {text}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
const Entry = forwardRef(function Entry({item}, ref) {
  const {onClose} = useUserMenu();
  return (
    <MenuItem ref={ref} onClick={() => [act(item.act), onClose()]}>
      <ListItemIcon>
        <PowerSettingsNewIcon sx={{visibility: 'hidden'}} />
      </ListItemIcon>
      <ListItemText>{item.text}</ListItemText>
    </MenuItem>
  );
});
const Own = () => <UserMenu>{own.map((item) => (item.act === 'sign-out' ? <Logout key="out" /> : <Entry key={item.text} item={item} />))}</UserMenu>;
const Bar = () => (
  <AppBar
    userMenu={own ? <Own /> : false}
    toolbar={
      <>
        {others.map((other) => (
          <Other key={other.kind} {...other} />
        ))}
      </>
    }
  />
);
const Frame = ({children}) => <Layout appBar={Bar}>{children}</Layout>;
show(
  <Admin authProvider={authProvider} dataProvider={{}} i18nProvider={i18nProvider} layout={Frame} disableTelemetry>
    <CustomRoutes>
      <Route path="/" element={<Content as="section" />} />
    </CustomRoutes>
  </Admin>,
  () => document.querySelector('.RaUserMenu-userButton, .RaUserMenu-root button, header [aria-label="' + words.profile + '"]'),
);
