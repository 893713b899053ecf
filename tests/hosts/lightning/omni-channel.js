// The decoy that reads most like signing out: it only stops work from being assigned.
const button = document.querySelector('.omniLogout');
const status = document.querySelector('.presenceStatus');

button.addEventListener('click', () => {
  const online = status.textContent === 'Available';
  status.textContent = online ? 'Offline' : 'Available';
  button.textContent = online ? 'Log in to Omni-Channel' : 'Log out of Omni-Channel';
});
