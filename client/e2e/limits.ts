import { jest } from '@jest/globals';

// Long enough for a machine whose cores are busy with something else; a journey that goes well never waits this long.
jest.setTimeout(900_000);
