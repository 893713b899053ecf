import AccountCircle from '@mui/icons-material/AccountCircle';
import Logout from '@mui/icons-material/Logout';
import NotificationsIcon from '@mui/icons-material/Notifications';
import TranslateIcon from '@mui/icons-material/Translate';
import {AppBar, Avatar, Button, IconButton, ListItemIcon, Menu, MenuItem, Toolbar, Typography} from '@mui/material';
import {useState} from 'react';
import {Content, show} from './react-root.jsx';
import {act, brand, look, nav, others, own, picture, user} from './scene.js';

const symbols = {notifications: <NotificationsIcon />, language: <TranslateIcon />};

function Drop({face, items, label, id}) {
  const [at, setAt] = useState(null);
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={label}
        aria-controls={at ? id : undefined}
        aria-haspopup="true"
        aria-expanded={at ? 'true' : undefined}
        onClick={(event) => setAt(event.currentTarget)}
      >
        {face}
      </IconButton>
      <Menu id={id} anchorEl={at} open={at !== null} onClose={() => setAt(null)} transitionDuration={0}>
        {items.map(({text, act: does}) => (
          <MenuItem key={text} onClick={() => act(does)}>
            {does === 'sign-out' && (
              <ListItemIcon>
                <Logout fontSize="small" />
              </ListItemIcon>
            )}
            {text}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

const face = {
  picture: <Avatar src={picture} alt="" />,
  initials: <Avatar sx={{width: 32, height: 32}}>{user.initials}</Avatar>,
  icon: <AccountCircle />,
  name: <Avatar sx={{width: 32, height: 32}}>{user.initials}</Avatar>,
}[look];
show(
  <>
    <AppBar position="static">
      <Toolbar>
        <Typography variant="h6" sx={{flexGrow: 1}}>
          {brand}
        </Typography>
        {nav.map((text) => (
          <Button key={text} color="inherit">
            {text}
          </Button>
        ))}
        {others.map(({kind, label, items}) => (
          <Drop key={kind} id={`${kind}-menu`} face={symbols[kind] ?? <Typography>{label}</Typography>} label={label} items={items} />
        ))}
        {own && <Drop id="menu-appbar" face={face} label={look === 'icon' ? 'account of current user' : undefined} items={own} />}
      </Toolbar>
    </AppBar>
    <Content />
  </>,
  () => [...document.querySelectorAll('header [aria-haspopup]')].at(-1),
);
