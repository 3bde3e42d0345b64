"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

UNITS: dict[str, str] = {
    'دقيقة': 'minutes', 'دقائق': 'minutes', 'minuty': 'minutes', 'minut': 'minutes', 'minutter': 'minutes',
    'minuten': 'minutes', 'minute': 'minutes', 'min': 'minutes', 'λεπτά': 'minutes', 'minutes': 'minutes',
    'mins': 'minutes', 'minuto': 'minutes', 'minutos': 'minutes', 'دقیقه': 'minutes', 'minuuttia': 'minutes',
    'मिनट': 'minutes', 'minuta': 'minutes', 'perc': 'minutes', 'menit': 'minutes', 'minuti': 'minutes', '分': 'minutes',
    '분': 'minutes', 'minuut': 'minutes', 'минут': 'minutes', 'минуты': 'minutes', 'минуту': 'minutes',
    'minuter': 'minutes', 'นาที': 'minutes', 'dakika': 'minutes', 'хвилин': 'minutes', 'хвилини': 'minutes',
    'phút': 'minutes', '分钟': 'minutes', '分鐘': 'minutes', 'ساعة': 'hours', 'ساعات': 'hours', 'hodin': 'hours',
    'hodiny': 'hours', 'time': 'hours', 'timer': 'hours', 'stunde': 'hours', 'stunden': 'hours', 'std': 'hours',
    'ώρες': 'hours', 'ώρα': 'hours', 'hour': 'hours', 'hours': 'hours', 'hr': 'hours', 'hrs': 'hours', 'hora': 'hours',
    'horas': 'hours', 'ساعت': 'hours', 'tuntia': 'hours', 'heure': 'hours', 'heures': 'hours', 'घंटे': 'hours',
    'घंटा': 'hours', 'óra': 'hours', 'órája': 'hours', 'jam': 'hours', 'ora': 'hours', 'ore': 'hours', '時間': 'hours',
    '시간': 'hours', 'uur': 'hours', 'uren': 'hours', 'godzin': 'hours', 'godziny': 'hours', 'godzinę': 'hours',
    'oră': 'hours', 'час': 'hours', 'часа': 'hours', 'часов': 'hours', 'timme': 'hours', 'timmar': 'hours',
    'ชั่วโมง': 'hours', 'saat': 'hours', 'годин': 'hours', 'години': 'hours', 'годину': 'hours', 'giờ': 'hours',
    '小时': 'hours', '小時': 'hours', 'أيام': 'days', 'يوم': 'days', 'dny': 'days', 'den': 'days', 'dag': 'days',
    'dage': 'days', 'tag': 'days', 'tage': 'days', 'tagen': 'days', 'ημέρες': 'days', 'day': 'days', 'days': 'days',
    'día': 'days', 'días': 'days', 'روز': 'days', 'päivää': 'days', 'jour': 'days', 'jours': 'days', 'दिन': 'days',
    'dana': 'days', 'dan': 'days', 'napja': 'days', 'nap': 'days', 'hari': 'days', 'giorno': 'days', 'giorni': 'days',
    '日': 'days', '일': 'days', 'dagen': 'days', 'dager': 'days', 'dni': 'days', 'dzień': 'days', 'dia': 'days',
    'dias': 'days', 'zile': 'days', 'день': 'days', 'дня': 'days', 'дней': 'days', 'dagar': 'days', 'วัน': 'days',
    'gün': 'days', 'днів': 'days', 'дні': 'days', 'ngày': 'days', '天': 'days', 'týdny': 'weeks', 'týdnů': 'weeks',
    'uge': 'weeks', 'uger': 'weeks', 'woche': 'weeks', 'wochen': 'weeks', 'εβδομάδες': 'weeks', 'week': 'weeks',
    'weeks': 'weeks', 'semana': 'weeks', 'semanas': 'weeks', 'viikkoa': 'weeks', 'semaine': 'weeks',
    'semaines': 'weeks', 'hete': 'weeks', 'minggu': 'weeks', 'settimana': 'weeks', 'settimane': 'weeks', '週間': 'weeks',
    '주': 'weeks', 'weken': 'weeks', 'uke': 'weeks', 'uker': 'weeks', 'tygodnie': 'weeks', 'tygodni': 'weeks',
    'săptămâni': 'weeks', 'недели': 'weeks', 'недель': 'weeks', 'vecka': 'weeks', 'veckor': 'weeks', 'สัปดาห์': 'weeks',
    'hafta': 'weeks', 'тижні': 'weeks', 'тижнів': 'weeks', 'tuần': 'weeks', '周': 'weeks', '週': 'weeks',
}
UNIT: str = (
    'dag(?:ar|en|er|e)?|dakika|dan(?:a)?|day(?:s)?|den|dia(?:s)?|dni|dny|dzień|día(?:s)?|gi'
    'orni|giorno|giờ|godzin(?:y|ę)?|gün|hafta|hari|hete|heure(?:s)?|hodin(?:y)?|hora(?:s)?|'
    'hour(?:s)?|hr(?:s)?|jam|jour(?:s)?|menit|min(?:uuttia|utter|uten|uter|utes|utos|ggu|ut'
    'a|ute|uti|uto|uty|uut|ut|s)?|nap(?:ja)?|ngày|ora|ore|oră|perc|phút|päivää|saat|semaine'
    '(?:s)?|semana(?:s)?|settimana|settimane|std|stunde(?:n)?|săptămâni|tag(?:en|e)?|time(?'
    ':r)?|timmar|timme|tuntia|tuần|tygodni(?:e)?|týdny|týdnů|uge(?:r)?|uke(?:r)?|uren|uur|v'
    'ecka|veckor|viikkoa|week(?:s)?|weken|woche(?:n)?|zile|óra|órája|εβδομάδες|ημέρες|λεπτά'
    '|ώρα|ώρες|годин(?:и|у)?|день|дней|дня|дні(?:в)?|минут(?:у|ы)?|недели|недель|тижні(?:в)'
    '?|хвилин(?:и)?|час(?:ов|а)?|أيام|دقائق|دقيقة|دقیقه|روز|ساعات|ساعة|ساعت|يوم|घंटा|घंटे|द'
    'िन|मिनट|ชั่วโมง|นาที|วัน|สัปดาห์|分(?:鐘|钟)?|周|天|小时|小時|日|時間|週(?:間)?|분|시간|일|주'
)
AGO: str = (
    'acum|ago|atrás|ezelőtt|fa|geleden|hace|há|lalu|pre|prije|před|sedan|siden|sitten|temu|'
    'trước|vor|önce|назад|тому|قبل|منذ|پیش|पहले|ที่แล้ว|前|전|il y a|yang lalu|πριν(?: από)?'
)
