import '@mantine/core/styles.css';
import {ActionIcon, AppShell, Avatar, DirectionProvider, Group, MantineProvider, Menu, Text, UnstyledButton} from '@mantine/core';
import {Content, show} from './react-root.jsx';
import {act, brand, glyph, look, nav, others, own, picture, scene, user} from './scene.js';

const Items = ({items}) => (
  <Menu.Dropdown>
    {items.map(({text, act: does}) => (
      <Menu.Item key={text} onClick={() => act(does)}>
        {text}
      </Menu.Item>
    ))}
  </Menu.Dropdown>
);
show(
  <DirectionProvider initialDirection={scene.rtl ? 'rtl' : 'ltr'}>
    <MantineProvider>
      <AppShell header={{height: 60}} padding="md">
        <AppShell.Header>
          <Group h="100%" px="md" justify="space-between">
            <Group>
              <b>{brand}</b>
              {nav.map((text) => (
                <a key={text} href={`#/${text}`}>
                  {text}
                </a>
              ))}
            </Group>
            <Group>
              {others.map(({kind, label, items}) => (
                <Menu key={kind} transitionProps={{duration: 0}}>
                  <Menu.Target>
                    {kind === 'company' ? (
                      <UnstyledButton>{label}</UnstyledButton>
                    ) : (
                      <ActionIcon variant="subtle" aria-label={label}>
                        {glyph[kind]}
                      </ActionIcon>
                    )}
                  </Menu.Target>
                  <Items items={items} />
                </Menu>
              ))}
              {own && (
                <Menu transitionProps={{duration: 0}}>
                  <Menu.Target>
                    <UnstyledButton className="own-button">
                      <Group gap={7}>
                        <Avatar src={look === 'picture' ? picture : null} alt={user.name} radius="xl" size={24} name={look === 'initials' ? user.name : undefined} />
                        <Text size="sm">{user.name}</Text>
                      </Group>
                    </UnstyledButton>
                  </Menu.Target>
                  <Items items={own} />
                </Menu>
              )}
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Main>
          <Content as="div" />
        </AppShell.Main>
      </AppShell>
    </MantineProvider>
  </DirectionProvider>,
  () => document.querySelector('.own-button'),
);
