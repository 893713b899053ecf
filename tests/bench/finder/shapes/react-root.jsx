import {createRoot} from 'react-dom/client';
import {drawContent, ready} from './scene.js';

/** Draws an app and tells the bench once it stands. */
export const show = (app, opener) => {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  createRoot(root).render(app);
  const wait = () => (root.querySelector('.bench-main') === null ? requestAnimationFrame(wait) : ready(opener));
  wait();
};

export const Content = ({as: Tag = 'main', ...rest}) => <Tag {...rest} ref={drawContent} />;
