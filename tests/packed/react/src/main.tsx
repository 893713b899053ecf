import {ExitGuide, type ExitGuideHandle} from 'exit-guide/react';
import {StrictMode, useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import ownPack from './acme-pack.json';
import './analytics';

function Acme({signedIn}: {signedIn: boolean}) {
  const guide = useRef<ExitGuideHandle>(null);
  const [menu, setMenu] = useState(false);
  return (
    <>
      {signedIn ? (
        <>
          <header>
            <button id="account" type="button" aria-expanded={menu} onClick={() => setMenu(true)}>
              Ann Example
            </button>
            {menu && (
              <div role="menu">
                <a role="menuitem" href="/logout">
                  Sign out
                </a>
              </div>
            )}
          </header>
          <main>
            <h1>Acme</h1>
            <button type="button" onClick={() => void guide.current?.open({situation: 'leaving'})}>
              Sign out safely
            </button>
          </main>
        </>
      ) : (
        <main id="sign-in">
          <a href="/login">Sign in</a>
        </main>
      )}
      <ExitGuide
        ref={guide}
        vendor="acme"
        locale="en"
        packs="/exit-guide/packs/v1/"
        ownPack={ownPack}
        onDone={(event) => {
          const out: 'seen' | 'said' | 'unknown' | 'not-done' = event.out;
          document.body.dataset.out = out;
        }}
      >
        <p slot="contact" hidden>
          Desk 7
        </p>
      </ExitGuide>
    </>
  );
}

const {ok} = await fetch('/api/me');
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Acme signedIn={ok} />
    </StrictMode>,
  );
