import { useState } from 'react';
import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { renderWithProviders } from '@/testing/render';
import { RadioCards } from './radio-cards';
import { Select } from './select';
import { Switch } from './switch';
import { TextField } from './text-field';
import { WeekdayPicker } from './weekday-picker';

const grades = ['Grade 1', 'Grade 2', 'Grade 3'].map((label) => ({ value: label, label }));

function GradeSelect() {
  const [value, setValue] = useState('');
  return (
    <Select
      label="Grade level"
      placeholder="Choose"
      options={grades}
      value={value}
      onValueChange={setValue}
    />
  );
}

test('a select opens, moves and chooses by keyboard, and keeps its label', async () => {
  const { user } = renderWithProviders(<GradeSelect />);
  await user.tab();
  const select = screen.getByRole('combobox', { name: 'Grade level' });
  expect(select).toHaveFocus();
  await user.keyboard('{Enter}');
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(select).toHaveTextContent('Grade 3');
  expect(select).toHaveFocus();
});

function Pace() {
  const [value, setValue] = useState<'once' | 'weekly' | 'daily'>('once');
  const options = (['once', 'weekly', 'daily'] as const).map((pace) => ({
    value: pace,
    label: pace,
  }));
  return <RadioCards label="How often" options={options} value={value} onValueChange={setValue} />;
}

test('arrow keys move the choice of radio cards, and the group has its name', async () => {
  const { user } = renderWithProviders(<Pace />);
  expect(screen.getByRole('radiogroup', { name: 'How often' })).toBeInTheDocument();
  await user.tab();
  // Held down as a finger does: Radix moves the focus a tick after the key went down.
  await user.keyboard('{ArrowDown>}');
  await waitFor(() => expect(screen.getByRole('radio', { name: 'weekly' })).toBeChecked());
});

function Days() {
  const [value, setValue] = useState([1]);
  return (
    <>
      <WeekdayPicker label="On" value={value} onValueChange={setValue} />
      <output>{value.join()}</output>
    </>
  );
}

test('weekdays are toggled by Space and kept in order', async () => {
  const { user } = renderWithProviders(<Days />);
  await user.tab();
  await user.keyboard('{ArrowRight}{ArrowRight} ');
  await user.keyboard('{ArrowLeft} ');
  expect(screen.getByRole('status')).toHaveTextContent('1,2,3');
  expect(screen.getByRole('button', { name: 'Wednesday', pressed: true })).toBeInTheDocument();
});

function Permission() {
  const [on, setOn] = useState(false);
  return (
    <Switch
      label="Improve the models"
      description="Names are never used."
      checked={on}
      onCheckedChange={setOn}
    />
  );
}

test('a switch is named by its label, described by its text and turned by Space', async () => {
  const { user } = renderWithProviders(<Permission />);
  const toggle = screen.getByRole('switch', { name: 'Improve the models' });
  expect(toggle).toHaveAccessibleDescription('Names are never used.');
  await user.tab();
  await user.keyboard(' ');
  expect(toggle).toBeChecked();
});

test('a field announces its hint and what is wrong with it', () => {
  renderWithProviders(<TextField label="Name" hint="As you call them" error="Give it a name." />);
  const input = screen.getByRole('textbox', { name: 'Name' });
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription('As you call them Give it a name.');
  expect(screen.getByRole('alert')).toHaveTextContent('Give it a name.');
});

test('an option is called by all that stands in it', async () => {
  const { user } = renderWithProviders(
    <Select
      label="Role"
      value="viewer"
      onValueChange={() => undefined}
      options={[
        { value: 'editor', label: 'Editor', description: 'Changes the plan' },
        { value: 'viewer', label: 'Viewer' },
      ]}
    />,
  );
  await user.click(screen.getByRole('combobox', { name: 'Role' }));
  expect(screen.getByRole('option', { name: 'Editor Changes the plan' })).toBeInTheDocument();
  expect(screen.getByRole('option', { name: 'Viewer' })).toBeInTheDocument();
});
