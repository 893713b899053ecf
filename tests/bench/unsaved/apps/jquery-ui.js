import $ from 'jquery';
import './jquery-global.js';
import 'jquery-ui/ui/version.js';
import 'jquery-ui/ui/keycode.js';
import 'jquery-ui/ui/widgets/datepicker.js';
import {load, root, save, saved, tell, whenAsked} from './crm.js';

whenAsked(async () => {
  const contact = await load();
  $(root()).html(`<form><label for="since">Since</label><input id="since"><button>Save</button><p role="status"></p></form>`);
  $('#since').val(contact.since).datepicker({dateFormat: 'yy-mm-dd'});
  tell(() => ({id: contact.id, since: $('#since').val()}));
  $('form').on('submit', async (event) => {
    event.preventDefault();
    await save({id: contact.id, since: $('#since').val()});
    $('[role=status]').text(saved);
  });
});
