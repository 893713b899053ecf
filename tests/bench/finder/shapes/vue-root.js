import {createApp, h} from 'vue';
import {drawContent, ready} from './scene.js';

/** The same for Vue. `use` takes the library's plug-ins. */
export const show = (render, opener, use = []) => {
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const app = createApp({render});
  for (const plugin of use) app.use(plugin);
  app.mount(root);
  const wait = () => (root.querySelector('.bench-main') === null ? requestAnimationFrame(wait) : ready(opener));
  wait();
};

export const content = (tag = 'main') => h(tag, {onVnodeMounted: ({el}) => drawContent(el)});
