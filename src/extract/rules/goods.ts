// What is given to help, and what fights: nouns by which a "send" is aid or mobilisation.

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

export const GOODS = set(`
  aid relief help assistance food grain wheat rice flour water medicine medication antibiotic vaccine drug tent blanket shelter
  refuge asylum fuel diesel gas oil electricity money cash fund funding loan grant credit dollar euro weapon arm ammunition shell
  howitzer tank missile rifle drone jet aircraft helicopter equipment generator ambulance hospital doctor nurse medic rescuer
  supply parcel convoy shipment protection training uniform vehicle truck artillery mortar bus milk maize corn bean lentil clothes clothing tarpaulin mattress kit soap bread biscuit ration tonne ton oxygen mask
  ventilator dose jab textbook scholarship donation seed fertiliser fertilizer salary
`);

export const FORCES = set(`
  troop soldier force army brigade battalion division column tank armour armor launcher missile warship carrier ship jet bomber
  drone artillery gun gunboat regiment unit reinforcement fleet destroyer frigate submarine navy police officer marine paratrooper
  observer monitor contingent policeman fighter militiaman guard trooper commando squadron volunteer mercenary
  gunship convoy howitzer aircraft helicopter warplane reservist peacekeeper gunner fighter-jet vessel tanks
`);

/** What is cut off or held back to hurt. */
export const SUPPLIES = set(`
  trade export import flight delivery shipment supply payment subsidy visa permit licence license cooperation contract sale
  access programme program project traffic border market tap relation contact support membership privilege service transit
  product goods good commodity coal steel wine meat fish fruit grain sugar salt uranium timber cotton chip technology
  pipeline passage corridor port airspace crossing frontier tie link deal credit tranche transfer remittance budget allowance
  disbursement instalment installment stipend pension wage pay spare part component mineral treaty agreement talk talks negotiation dialogue invitation
`);
