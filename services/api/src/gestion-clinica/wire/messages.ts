/** The texts that people read, to the letter. The client shows them and compares none. */
export const MESSAGES = {
  added: 'Se registró satisfactoriamente.',
  taken: 'Ya existe el registro',
  notAdded: 'No se pudo realizar el registro.',
  updated: 'Se actualizó satisfactoriamente.',
  notUpdated: 'No se pudo realizar la actualización.',
  deleted: 'Se eliminó satisfactoriamente.',
  notDeleted: 'No se pudo realizar la eliminación.',
  failed: 'Hubo un error, inténtelo más tarde.',
} as const
