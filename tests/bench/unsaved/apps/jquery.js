import $ from 'jquery';
import {blank, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

whenAsked(async () => {
  $(root()).html(`<div class="panel">
    <div class="row"><label for="name">Name</label><input id="name" data-key="name"></div>
    <div class="row"><label for="note">Note</label><textarea id="note" data-key="note"></textarea></div>
    <div class="row"><label for="level">Level</label><select id="level" data-key="level"><option>none</option><option>silver</option><option>gold</option></select></div>
    <div class="row"><label><input type="checkbox" id="vip"> VIP</label></div>
    <a href="#" class="btn" role="button">Save</a> <a href="#" class="btn-undo" role="button">Undo</a> <a href="#" class="btn-next" role="button">Next contact</a>
    <div class="message"></div></div>`);
  let contact = blank;
  const read = () => ({id: contact.id, name: $('#name').val(), note: $('#note').val(), level: $('#level').val(), vip: $('#vip').prop('checked')});
  const fill = (next) => {
    contact = next;
    $('[data-key]').each((_, field) => void $(field).val(contact[$(field).data('key')]).trigger('change'));
    $('#vip').prop('checked', contact.vip);
  };
  $('.btn').on('click', (event) => {
    event.preventDefault();
    save(read()).then(
      () => $('.message').attr('class', 'message alert alert-success').text(saved),
      () => $('.message').attr('class', 'message alert alert-danger').text(refused),
    );
  });
  $('.btn-undo').on('click', (event) => {
    event.preventDefault();
    fill(contact);
  });
  $('.btn-next').on('click', async (event) => {
    event.preventDefault();
    fill(await load(2));
  });
  tell(() => (contact.id ? read() : undefined));
  fill(await load());
});
