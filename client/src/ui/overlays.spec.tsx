import { useState } from 'react';
import { expect, jest, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { renderWithProviders } from '@/testing/render';
import { Button } from './button';
import { Dialog, Sheet } from './dialog';
import { DropdownMenu } from './dropdown-menu';
import { useToast } from './toast';
import { Unsaved } from './unsaved';

function WithSheet() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Edit Noah</Button>
      <Sheet open={open} onOpenChange={setOpen} title="Noah" footer={<Button>Save</Button>}>
        <input aria-label="Name" />
      </Sheet>
    </>
  );
}

test('a sheet takes the focus, keeps it inside, closes on Escape and gives it back', async () => {
  const { user } = renderWithProviders(<WithSheet />);
  const opener = screen.getByRole('button', { name: 'Edit Noah' });
  await user.click(opener);
  const sheet = screen.getByRole('dialog', { name: 'Noah' });
  for (let presses = 0; presses < 5; presses += 1) {
    await user.tab();
    expect(sheet).toContainElement(document.activeElement as HTMLElement);
  }
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await waitFor(() => expect(opener).toHaveFocus());
});

function WithForm() {
  const [open, setOpen] = useState(true);
  const [name, setName] = useState('Noah');
  return (
    <Sheet open={open} onOpenChange={setOpen} title="Noah" footer={<Button>Save</Button>}>
      {name !== 'Noah' && <Unsaved />}
      <input aria-label="Name" value={name} onChange={(event) => setName(event.target.value)} />
    </Sheet>
  );
}

async function typeInSheet() {
  const rendered = renderWithProviders(<WithForm />, {
    at: '/there',
    path: '/there',
    routes: [{ path: '/before', element: 'The screen before' }],
  });
  await rendered.user.type(screen.getByRole('textbox', { name: 'Name' }), ' Rivers');
  return rendered;
}

const question = () => screen.queryByText('What you entered is not saved yet.');
const typed = () => screen.getByRole('textbox', { name: 'Name' });

test.each<[string, (user: ReturnType<typeof renderWithProviders>['user']) => Promise<void>]>([
  ['Escape', (user) => user.keyboard('{Escape}')],
  ['the cross', (user) => user.click(screen.getByRole('button', { name: 'Close' }))],
  ['a press outside', (user) => user.click(document.querySelector('.overlay') ?? document.body)],
])('a half-filled form is not lost by %s: it asks, and goes on or leaves', async (_how, leave) => {
  const { user } = await typeInSheet();
  await leave(user);
  expect(question()).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Keep editing' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Keep editing' }));
  expect(question()).not.toBeInTheDocument();
  expect(typed()).toHaveValue('Noah Rivers');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Leave without saving' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('a half-filled form is not lost by Back', async () => {
  const { user, router } = await typeInSheet();
  await act(async () => router.navigate('/before'));
  await act(async () => router.navigate('/there'));
  await user.type(typed(), ' Rivers');
  await act(async () => router.navigate(-1));
  expect(router.state.location.pathname).toBe('/there');
  await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
  expect(typed()).toHaveValue('Noah Rivers');
  await act(async () => router.navigate(-1));
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
  expect(await screen.findByText('The screen before')).toBeInTheDocument();
});

test('nothing is asked where nothing was entered', async () => {
  const { user } = renderWithProviders(<WithForm />);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('an insistent dialog stays open on Escape', async () => {
  const change = jest.fn();
  const { user } = renderWithProviders(
    <Dialog
      open
      onOpenChange={change}
      insistent
      title="Sign in again"
      footer={<Button>Not now</Button>}
    />,
  );
  await user.keyboard('{Escape}');
  expect(screen.getByRole('dialog', { name: 'Sign in again' })).toBeInTheDocument();
  expect(change).not.toHaveBeenCalled();
});

test('a menu opens, moves and acts by keyboard', async () => {
  const remove = jest.fn();
  const items = [
    { label: 'Edit', onSelect: () => undefined },
    { label: 'Remove', onSelect: remove },
  ];
  const { user } = renderWithProviders(
    <DropdownMenu trigger={<Button>More</Button>} items={items} />,
  );
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('menuitem', { name: 'Edit' })).toHaveFocus();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(remove).toHaveBeenCalledTimes(1);
});

function Mover({ undo }: { undo: () => void }) {
  const showToast = useToast();
  return (
    <Button onClick={() => showToast({ title: 'Moved to Thursday', onUndo: undo })}>Move</Button>
  );
}

test('a message is announced, offers Undo and goes when it was pressed', async () => {
  const undo = jest.fn();
  const { user } = renderWithProviders(<Mover undo={undo} />);
  await user.click(screen.getByRole('button', { name: 'Move' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(screen.queryByText('Moved to Thursday')).not.toBeInTheDocument());
});

function MenuThenDialog() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <DropdownMenu
        trigger={<Button>More</Button>}
        items={[{ label: 'Remove', onSelect: () => setOpen(true) }]}
      />
      {open && <Dialog open onOpenChange={setOpen} title="Remove Noah?" />}
    </>
  );
}

test('a dialog opened from a menu gives the focus back to the menu’s button', async () => {
  const { user } = renderWithProviders(<MenuThenDialog />);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await screen.findByRole('dialog', { name: 'Remove Noah?' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
});
