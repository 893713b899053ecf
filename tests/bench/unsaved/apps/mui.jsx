import {Alert, Autocomplete, Button, FormControl, FormControlLabel, InputLabel, MenuItem, Select, Snackbar, Switch, TextField} from '@mui/material';
import {useEffect, useState} from 'react';
import {showReact, useContact, useTruth} from './contact-react.jsx';
import {levels, refused} from './crm.js';

showReact(() => {
  const {contact, keep, message, next} = useContact();
  const [draft, setDraft] = useState({...contact, city: null});
  const [isTold, setTold] = useState(false);
  useEffect(() => setDraft({city: null, ...contact}), [contact]);
  useTruth(draft);
  const set = (name, value) => setDraft({...draft, [name]: value});
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        await keep(draft);
        setTold(true);
      }}
    >
      <TextField label="Name" value={draft.name} onChange={(event) => set('name', event.target.value)} />
      <TextField label="Note" multiline value={draft.note} onChange={(event) => set('note', event.target.value)} />
      <FormControl>
        <InputLabel id="level">Level</InputLabel>
        <Select labelId="level" label="Level" value={draft.level} onChange={(event) => set('level', event.target.value)}>
          {levels.map((level) => (
            <MenuItem key={level} value={level}>
              {level}
            </MenuItem>
          ))}
        </Select>
      </FormControl>
      <Autocomplete
        options={['Kyoto', 'Lima']}
        value={draft.city ?? null}
        onChange={(_, city) => set('city', city)}
        sx={{width: 300}}
        renderInput={(params) => <TextField {...params} label="City" />}
      />
      <FormControlLabel control={<Switch checked={draft.vip} onChange={(event) => set('vip', event.target.checked)} />} label="VIP" />
      <Button type="submit">Save</Button>
      <Button onClick={() => setDraft({city: null, ...contact})}>Undo</Button>
      <Button onClick={next}>Next contact</Button>
      <Snackbar open={isTold}>
        <Alert severity={message === refused ? 'error' : 'success'}>{message}</Alert>
      </Snackbar>
    </form>
  );
});
