import $ from 'jquery';
import select2 from 'select2';
import {levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

select2(window, $);

whenAsked(async () => {
  $(root()).html(`<form><label for="level">Level</label><select id="level" style="width:200px">${levels.map((level) => `<option>${level}</option>`).join('')}</select>
    <button>Save</button><div class="message"></div></form>`);
  $('#level').select2();
  const contact = await load();
  $('#level').val(contact.level).trigger('change');
  tell(() => ({id: contact.id, level: $('#level').val()}));
  $('form').on('submit', (event) => {
    event.preventDefault();
    save({id: contact.id, level: $('#level').val()}).then(
      () => $('.message').attr('class', 'message alert alert-success').text(saved),
      () => $('.message').attr('class', 'message alert alert-danger').text(refused),
    );
  });
});
