import {Avatar, Button, ChakraProvider, defaultSystem, Flex, Menu, Portal} from '@chakra-ui/react';
import {Content, show} from './react-root.jsx';
import {act, brand, glyph, look, nav, others, own, picture, user} from './scene.js';

const Drop = ({items, children, ...rest}) => (
  <Menu.Root onSelect={({value}) => act(items[Number(value)].act)}>
    <Menu.Trigger asChild>
      <Button variant="ghost" rounded="full" {...rest}>
        {children}
      </Button>
    </Menu.Trigger>
    <Portal>
      <Menu.Positioner>
        <Menu.Content>
          {items.map(({text}, index) => (
            <Menu.Item key={text} value={String(index)}>
              {text}
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Positioner>
    </Portal>
  </Menu.Root>
);
show(
  <ChakraProvider value={defaultSystem}>
    <Flex as="header" p="2" gap="4" align="center">
      <b>{brand}</b>
      {nav.map((text) => (
        <a key={text} href={`#/${text}`}>
          {text}
        </a>
      ))}
      <Flex ms="auto" gap="3">
        {others.map(({kind, label, items}) => (
          <Drop key={kind} items={items} aria-label={kind === 'company' ? undefined : label}>
            {kind === 'company' ? label : glyph[kind]}
          </Drop>
        ))}
        {own && (
          <Drop items={own} className="own-button">
            <Avatar.Root size="sm">
              <Avatar.Fallback name={user.name} />
              {look === 'picture' && <Avatar.Image src={picture} />}
            </Avatar.Root>
          </Drop>
        )}
      </Flex>
    </Flex>
    <Content />
  </ChakraProvider>,
  () => document.querySelector('.own-button'),
);
