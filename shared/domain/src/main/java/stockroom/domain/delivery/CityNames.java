package stockroom.domain.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one city is spelt in Russian, Ukrainian and English (R8). A city that is missing here is compared letter by letter.
 *
 * <p>Cities that share a spelling in some language (Миколаїв, Александрия) are left out: one of them would get the other's couriers.
 */
final class CityNames {
    /** Lower-case spellings of one city a line; the first one stands for all. */
    static final List<List<String>> SPELLINGS = List.of(
            List.of("kyiv", "kiev", "київ", "киев"),
            List.of("lviv", "lvov", "львів", "львов"),
            List.of("kharkiv", "kharkov", "харків", "харьков"),
            List.of("odesa", "odessa", "одеса", "одесса"),
            List.of("dnipro", "dnepr", "дніпро", "днепр", "dnipropetrovsk", "дніпропетровськ", "днепропетровск"),
            List.of("zaporizhzhia", "zaporozhye", "запоріжжя", "запорожье"),
            List.of("vinnytsia", "vinnitsa", "вінниця", "винница"),
            List.of("chernihiv", "chernigov", "чернігів", "чернигов"),
            List.of("chernivtsi", "chernovtsy", "чернівці", "черновцы"),
            List.of("ternopil", "ternopol", "тернопіль", "тернополь"),
            List.of("ivano-frankivsk", "ivano-frankovsk", "івано-франківськ", "ивано-франковск"),
            List.of("uzhhorod", "uzhgorod", "ужгород"),
            List.of("rivne", "rovno", "рівне", "ровно"),
            List.of("lutsk", "луцьк", "луцк"),
            List.of("poltava", "полтава"),
            List.of("sumy", "суми", "сумы"),
            List.of("zhytomyr", "zhitomir", "житомир"),
            List.of("cherkasy", "cherkassy", "черкаси", "черкассы"),
            List.of("khmelnytskyi", "khmelnitsky", "хмельницький", "хмельницкий"),
            List.of("kropyvnytskyi", "кропивницький", "кропивницкий"),
            List.of("kherson", "херсон"),
            List.of("kryvyi rih", "krivoy rog", "кривий ріг", "кривой рог"),
            List.of("moscow", "moskva", "москва"),
            List.of("saint petersburg", "st. petersburg", "st petersburg", "санкт-петербург", "петербург"),
            List.of("yekaterinburg", "ekaterinburg", "екатеринбург", "єкатеринбург"),
            List.of("novosibirsk", "новосибирск", "новосибірськ"),
            List.of("kazan", "казань"),
            List.of("minsk", "мінськ", "минск"),
            List.of("chisinau", "chișinău", "kishinev", "кишинев", "кишинёв", "кишинів"),
            List.of("almaty", "alma-ata", "алматы", "алма-ата", "алмати"),
            List.of("tbilisi", "тбилиси", "тбілісі"),
            List.of("yerevan", "ереван", "єреван"),
            List.of("warsaw", "warszawa", "варшава"),
            List.of("krakow", "kraków", "cracow", "краков", "краків"),
            List.of("prague", "praha", "прага"),
            List.of("vienna", "wien", "вена", "відень"),
            List.of("berlin", "берлин", "берлін"),
            List.of("london", "лондон"));

    private static final Map<String, String> FIRST = first();

    private CityNames() {}

    /** The one spelling that stands for all of this city's. @param lowerCase with single spaces and no word for city in front */
    static String one(String lowerCase) {
        // People type several signs for the apostrophe and the dash.
        String plain = lowerCase.replace('’', '\'').replace('–', '-');
        return FIRST.getOrDefault(plain, plain);
    }

    private static Map<String, String> first() {
        Map<String, String> first = new HashMap<>();
        SPELLINGS.forEach(city -> city.forEach(name -> first.put(name, city.get(0))));
        return Map.copyOf(first);
    }
}
