// Acme without a framework.
const {ok} = await fetch('/api/me');
document.body.innerHTML = ok
  ? '<header><button id="account" aria-expanded="false">Ann Example</button><div id="menu"></div></header><main><h1>Acme</h1><button data-exit-guide-open="leaving">Sign out safely</button></main>'
  : '<main id="sign-in"><a href="/login">Sign in</a></main>';
document.querySelector('#account')?.addEventListener('click', () => {
  document.querySelector('#menu').innerHTML = '<div role="menu"><a role="menuitem" href="/logout">Sign out</a></div>';
});
document.addEventListener('exit-guide-done', ({out}) => {
  document.body.dataset.out = out;
});
