import { queryOptions } from '@tanstack/react-query';
import { http } from '../http';
import type { Device, Family, Invitation, Member, Role } from '../model';
import { everyPage, type Versioned } from './collection';

/** The family itself; owners may change it. */
export const familyQuery = queryOptions({
  queryKey: ['family', 'current'],
  queryFn: ({ signal }) => http.get('/families/current', { signal }),
});

export function saveFamily(
  base: Versioned,
  body: Partial<Pick<Family, 'name' | 'timeZone' | 'exploration'>>,
): Promise<Family> {
  return http.patch('/families/current', { body, version: base.version });
}

/** Deletes the family in use, which must be empty. */
export function deleteFamily({ version }: Versioned): Promise<void> {
  return http.delete('/families/current', { version });
}

export const membersQuery = queryOptions({
  queryKey: ['family', 'members'],
  queryFn: ({ signal }) => everyPage((query) => http.get('/members', { query, signal })),
});

export function setRole(member: Member, role: Role): Promise<Member> {
  return http.patch('/members/{id}', {
    path: { id: member.id },
    body: { role },
    version: member.version,
  });
}

export function removeMember(member: Member): Promise<void> {
  return http.delete('/members/{id}', { path: { id: member.id }, version: member.version });
}

export const invitationsQuery = queryOptions({
  queryKey: ['family', 'invitations'],
  queryFn: ({ signal }) => everyPage((query) => http.get('/invitations', { query, signal })),
});

export function invite(body: { email: string; role: Role }): Promise<Invitation> {
  return http.post('/invitations', { body });
}

export function withdrawInvitation({ id }: Invitation): Promise<void> {
  return http.delete('/invitations/{id}', { path: { id } });
}

/** Joins the family of an invitation to one's own address: the family's id. */
export async function acceptInvitation(id: string): Promise<string> {
  return (await http.post('/auth/invitations/{id}/accept', { path: { id } })).familyId;
}

/** Where the account is signed in. */
export const devicesQuery = queryOptions({
  queryKey: ['account', 'devices'],
  queryFn: async ({ signal }) => (await http.get('/auth/devices', { signal })).items,
});

export function signOutDevice({ id }: Device): Promise<void> {
  return http.delete('/auth/devices/{id}', { path: { id } });
}
