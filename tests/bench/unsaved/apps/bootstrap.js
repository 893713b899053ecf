import {Modal, Tab} from 'bootstrap';
import {load, root, save, tell, whenAsked} from './crm.js';

whenAsked(async () => {
  let contact = await load();
  root().innerHTML = `<button type="button" id="edit" class="btn">Edit</button>
    <div class="modal" tabindex="-1"><div class="modal-dialog"><div class="modal-content"><div class="modal-body"><form id="contact">
      <ul class="nav nav-tabs"><li><button type="button" class="nav-link active" data-bs-toggle="tab" data-bs-target="#first">Main</button></li><li><button type="button" class="nav-link" data-bs-toggle="tab" data-bs-target="#second">More</button></li></ul>
      <div class="tab-content"><div class="tab-pane active" id="first"><label for="name">Name</label><input id="name" class="form-control"></div>
      <div class="tab-pane" id="second"><label for="phone">Phone</label><input id="phone" class="form-control"></div></div>
      </form></div><div class="modal-footer"><button class="btn" data-bs-dismiss="modal" type="button">Cancel</button><button class="btn btn-primary" form="contact">Save</button></div></div></div></div>`;
  const place = document.querySelector('.modal');
  const modal = new Modal(place);
  for (const tab of document.querySelectorAll('[data-bs-toggle=tab]')) new Tab(tab);
  const field = (name) => document.querySelector(`#${name}`);
  const read = () => ({id: contact.id, name: field('name').value, phone: field('phone').value});
  document.querySelector('#edit').addEventListener('click', () => {
    field('name').value = contact.name;
    field('phone').value = contact.phone;
    modal.show();
  });
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    await save(read());
    contact = {...contact, ...read()};
    modal.hide();
  });
  tell(() => (place.classList.contains('show') ? read() : undefined));
});
